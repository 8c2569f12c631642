#!/bin/sh
# Draws the pictures that stand for photos of postings in the demo and the journeys: nobody photographed anything, and
# each says so. Needs ImageMagick and the fonts of set-up; run at the root: sh src-tauri/crates/xtask/scripts/draw_sample_photos.sh
set -eu
font=assets/fonts/hei.otf

# draw NAME WALL FRAME PLACE
draw() {
    convert -size 800x600 "xc:$2" -fill "$3" -draw 'rectangle 150,60 650,500' \
        -fill '#fdfdf8' -draw 'rectangle 190,95 610,465' \
        -fill '#b8b8b8' -draw 'rectangle 230,190 570,196' -draw 'rectangle 230,225 570,231' \
        -draw 'rectangle 230,260 570,266' -draw 'rectangle 230,295 570,301' -draw 'rectangle 230,330 470,336' \
        -draw 'rectangle 430,400 570,406' \
        -font "$font" -fill '#444444' -gravity north -pointsize 34 -annotate +0+125 "$4" \
        -fill '#a02020' -gravity south -pointsize 38 -annotate +0+30 '示例图片，不是现场照片' \
        -colors 32 -define png:exclude-chunks=date,time -strip "PNG8:assets/sample/示例照片-$1.png"
}

draw 公示栏 '#d8dde2' '#7a5a3a' '公示栏'
draw 楼栋 '#e4dccf' '#8c8c8c' '楼栋门口'
