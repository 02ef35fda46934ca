#!/bin/sh
# Installs what a Debian machine needs to build the installer and to try it, beside Maven and a JDK 25; to be run once, as root.
set -eu
apt-get update
apt-get install --yes --no-install-recommends \
    binutils desktop-file-utils dpkg-dev debootstrap lintian xvfb fontconfig fonts-dejavu-core libgtk-3-0 libgl1 libxtst6 libxxf86vm1
