#!/bin/sh
# Makes every icon of the program from werkbank.svg: the PNG sizes, the .ico for Windows, the .icns for macOS and the
# PNGs of the window. What it makes is checked in, so only a change of the drawing needs it.
# Debian: apt-get install librsvg2-bin icoutils icnsutils
set -eu
cd "$(dirname "$0")"
window=../src/main/resources/app/werkbank/ui/icon
mkdir -p "$window"
for size in 16 24 32 48 64 128 256 512; do
    rsvg-convert --width=$size --height=$size --output="werkbank-$size.png" werkbank.svg
done
for size in 16 32 48 64 128 256; do
    cp "werkbank-$size.png" "$window/"
done
icotool --create --output=werkbank.ico \
    werkbank-16.png werkbank-24.png werkbank-32.png werkbank-48.png werkbank-64.png --raw=werkbank-256.png
png2icns werkbank.icns werkbank-16.png werkbank-32.png werkbank-48.png werkbank-128.png werkbank-256.png \
    werkbank-512.png >/dev/null
