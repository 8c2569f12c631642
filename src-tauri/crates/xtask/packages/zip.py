"""Packs a folder into a ZIP whose bytes depend on nothing but the files and one time.

Usage: zip.py FOLDER NAME_INSIDE TARGET.zip SECONDS_SINCE_1970
"""

import pathlib
import sys
import time
import zipfile

folder, inside, target = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
moment = time.gmtime(max(int(sys.argv[4]), 315532800))[:6]

with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as pack:
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        entry = zipfile.ZipInfo(f"{inside}/{path.relative_to(folder).as_posix()}", moment)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        pack.writestr(entry, path.read_bytes())
