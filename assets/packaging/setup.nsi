; The set-up for Windows: for this user alone, without administrator and without a network.
;
; Given by -D: VERSION, COMMIT, PAYLOAD (the folder that is installed), REMOVES (a script that takes away exactly these
; files), ICONS, OUT; WEBVIEW2 (Microsoft's standalone installer) when the packager had it.
; It never touches books nor %APPDATA%\huiminbu, where the signing key lies.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true

!include MUI2.nsh
!include WordFunc.nsh
!include FileFunc.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\huiminbu"
!define CLIENT "Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"
; The oldest runtime that reads the pages: Chromium of the same age as what they are built for.
!define WEBVIEW2_LEAST "111.0.0.0"
!define WHERE "https://developer.microsoft.com/zh-cn/microsoft-edge/webview2"

Name "惠民簿"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\huiminbu"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
BrandingText "惠民簿 ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "惠民簿"
VIAddVersionKey /LANG=2052 "FileDescription" "惠民簿安装程序"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION} (${COMMIT})"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "MIT"

!define MUI_ICON "${ICONS}/huiminbu.ico"
!define MUI_UNICON "${ICONS}/huiminbu.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\huiminbu-window.exe"
!define MUI_FINISHPAGE_RUN_TEXT "打开惠民簿"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"

Var Runtime

; A program that runs holds its file: nothing is replaced under it.
!macro NOT_RUNNING un
Function ${un}NotRunning
  IfFileExists "$INSTDIR\huiminbu-window.exe" 0 done
  again:
    ClearErrors
    FileOpen $0 "$INSTDIR\huiminbu-window.exe" a
    IfErrors 0 free
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "惠民簿正在运行。请先关闭它的窗口，再点“重试”。" /SD IDCANCEL IDRETRY again
    SetErrorLevel 2
    Abort "惠民簿正在运行，没有继续。"
  free:
    FileClose $0
  done:
FunctionEnd
!macroend
!insertmacro NOT_RUNNING ""
!insertmacro NOT_RUNNING "un."

; Leaves the version of the newest runtime in $Runtime, 0.0.0.0 when there is none.
Function FindRuntime
  StrCpy $Runtime "0.0.0.0"
  ReadRegStr $0 HKLM "SOFTWARE\WOW6432Node\${CLIENT}" "pv"
  Call Newer
  ReadRegStr $0 HKLM "SOFTWARE\${CLIENT}" "pv"
  Call Newer
  ReadRegStr $0 HKCU "Software\${CLIENT}" "pv"
  Call Newer
FunctionEnd

Function Newer
  StrCmp $0 "" done
  ${VersionCompare} "$0" "$Runtime" $1
  StrCmp $1 "1" 0 done
  StrCpy $Runtime $0
  done:
FunctionEnd

Function CheckRuntime
  Call FindRuntime
  ${VersionCompare} "$Runtime" "${WEBVIEW2_LEAST}" $1
  StrCmp $1 "2" 0 done
!ifdef WEBVIEW2
  DetailPrint "安装 Microsoft Edge WebView2 运行时"
  InitPluginsDir
  File "/oname=$PLUGINSDIR\webview2.exe" "${WEBVIEW2}"
  ExecWait '"$PLUGINSDIR\webview2.exe" /silent /install'
  Call FindRuntime
  ${VersionCompare} "$Runtime" "${WEBVIEW2_LEAST}" $1
  StrCmp $1 "2" 0 done
!endif
  MessageBox MB_OK|MB_ICONINFORMATION "这台电脑没有 Microsoft Edge WebView2 运行时，或者版本太旧（$Runtime）。惠民簿已经装好，窗口还打不开：请在能上网的电脑上打开 ${WHERE} ，下载“常青独立安装程序（x64）”，拷来安装，不需要管理员权限。" /SD IDOK
  done:
  FileOpen $0 "$INSTDIR\webview2.txt" w
  FileWriteUTF16LE /BOM $0 "WebView2 $Runtime$\r$\n"
  FileClose $0
FunctionEnd

Section
  Call NotRunning
  ; The files of an older version go first, so that none of them stays behind; what is not ours stays.
  IfFileExists "$INSTDIR\uninstall.exe" 0 fresh
  ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR'
  fresh:
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  Call CheckRuntime

  CreateShortcut "$SMPROGRAMS\惠民簿.lnk" "$INSTDIR\huiminbu-window.exe"
  CreateShortcut "$DESKTOP\惠民簿.lnk" "$INSTDIR\huiminbu-window.exe"

  WriteRegStr HKCU "Software\Classes\.hmb" "" "huiminbu.book"
  WriteRegStr HKCU "Software\Classes\.hmb" "Content Type" "application/x-huiminbu"
  WriteRegStr HKCU "Software\Classes\huiminbu.book" "" "惠民簿工作簿"
  WriteRegStr HKCU "Software\Classes\huiminbu.book\DefaultIcon" "" "$INSTDIR\book.ico"
  WriteRegStr HKCU "Software\Classes\huiminbu.book\shell\open\command" "" '"$INSTDIR\huiminbu-window.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegStr HKCU "${KEY}" "DisplayName" "惠民簿"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\huiminbu-window.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "un.huiminbu"
  Call un.NotRunning
  !include "${REMOVES}"
  Delete "$INSTDIR\webview2.txt"
  Delete "$INSTDIR\uninstall.exe"
  ; A folder that still holds something, a book perhaps, stays.
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\惠民簿.lnk"
  Delete "$DESKTOP\惠民簿.lnk"
  ReadRegStr $0 HKCU "Software\Classes\.hmb" ""
  StrCmp $0 "huiminbu.book" 0 +2
  DeleteRegKey HKCU "Software\Classes\.hmb"
  DeleteRegKey HKCU "Software\Classes\huiminbu.book"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
