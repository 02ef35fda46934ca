#!/bin/sh
# Has Apple notarise a signed dmg, and staples the answer to it. Not run yet: it needs a Mac and a developer account,
# whose credentials are stored once with: xcrun notarytool store-credentials werkbank
set -eu
xcrun notarytool submit "$1" --keychain-profile werkbank --wait
xcrun stapler staple "$1"
xcrun stapler validate "$1"
