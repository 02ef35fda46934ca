#!/bin/bash
# Tries the Debian package as an administrator would, and fails on the first thing that is wrong.
#   smoke.sh FILE.deb          unpacks it and runs it there
#   smoke.sh FILE.deb ROOT     installs it with apt into ROOT, a clean Debian made with debootstrap; as root. First an
#                              earlier version, over whose unsent work it is then upgraded
set -euo pipefail
deb=$(realpath "$1")
root=${2:-}
work=$(mktemp -d)
server=
mounted=()

# The launcher is a child of the background job: the job is a process group of its own, and all of it ends.
stop_server() {
    kill -- "-$server" 2>/dev/null || true
    server=
}

clean_up() {
    if [ -n "$server" ]; then stop_server; fi
    for place in "${mounted[@]}"; do umount "$place"; done
    rm -rf "$work"
}
trap clean_up EXIT

say() { echo "[smoke] $*"; }
fail() { say "FAILED: $*"; exit 1; }

# Quiet, unless it fails.
install_in_root() {
    chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends -qq "$1" \
        >"$work/apt" 2>&1 || fail "apt: $(tail -n 5 "$work/apt")"
}

if [ -n "$root" ]; then
    # As on a machine: the JVM finds itself by /proc, and free space is asked of the mount that / is.
    mount --bind "$root" "$root"
    mounted=("$root")
    mount -t proc proc "$root/proc"
    mounted=("$root/proc" "$root")
    cp "$deb" "$root/tmp/werkbank.deb"
    say "an earlier version is installed"
    dpkg-deb --raw-extract "$deb" "$root/tmp/earlier"
    sed -i 's/^Version: .*/Version: 0.0.1/' "$root/tmp/earlier/DEBIAN/control"
    dpkg-deb --root-owner-group -Znone --build "$root/tmp/earlier" "$root/tmp/earlier.deb" >/dev/null
    rm -rf "$root/tmp/earlier"
    install_in_root /tmp/earlier.deb
    rm -rf "$root/tmp/smoke"
    mkdir "$root/tmp/smoke"
    image=$root/usr/lib/werkbank
    home=/tmp/smoke
    run() { chroot "$root" env -i PATH=/usr/bin:/bin HOME=/tmp/smoke LANG=C.UTF-8 "$@"; }
    werkbank=/usr/bin/werkbank
else
    dpkg-deb --extract "$deb" "$work/root"
    image=$work/root/usr/lib/werkbank
    home=$work/home
    mkdir "$home"
    run() { env -i PATH=/usr/bin:/bin HOME="$home" LANG=C.UTF-8 "$@"; }
    werkbank=$work/root/usr/bin/werkbank
fi

if command -v lintian >/dev/null; then
    say "lintian"
    lintian --fail-on error "$deb" || fail "lintian"
fi

if command -v desktop-file-validate >/dev/null; then
    say "the menu entry"
    desktop-file-validate "$image/../../share/applications/werkbank.desktop" || fail "the menu entry"
fi

connection=()
serve() {
    set -m
    run "$werkbank" --home "$home/server" reference-api --port "${1:-0}" --seed 7 --tickets 40 --readings 200 >"$work/server" &
    server=$!
    set +m
    for _ in $(seq 300); do
        if [ -s "$work/server" ]; then
            connection=(WERKBANK_API_URL="$(field api)" WERKBANK_TOKEN_URL="$(field token_url)"
                WERKBANK_CLIENT_ID="$(field client_id)" WERKBANK_CLIENT_SECRET="$(field client_secret)")
            return
        fi
        kill -0 "$server" 2>/dev/null || fail "the reference API ended"
        sleep 0.1
    done
    fail "the reference API says nothing"
}
field() { sed -n "1s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$work/server"; }
desk() { run "${connection[@]}" "$werkbank" --home "$home/desk" "$@"; }
port() { field api | sed -E 's|.*:([0-9]+).*|\1|'; }
waiting() { desk status | grep -o '"odometer":{[^}]*}' | sed -n 1p; }

version=$(dpkg-deb --field "$deb" Version)
milliseconds() { local from=$EPOCHREALTIME; "$@" >/dev/null 2>&1; echo $((( ${EPOCHREALTIME/./} - ${from/./} ) / 1000)); }

if [ -n "$root" ]; then
    say "upgrade over unsent work"
    serve
    desk sync --wait 60 >"$work/sync" || fail "sync before the upgrade: $(cat "$work/sync")"
    stop_server
    ticket=$(desk export tickets --format csv | awk '/in_progress/ && !n++')
    vin=$(grep -oE '[A-HJ-NPR-Z0-9]{17}' <<<"$ticket" | sed -n 1p)
    number=$(grep -oE '\b[0-9]{7}\b' <<<"$ticket" | sed -n 1p)
    printf 'vin,value,unit,ticket,observed_at\n%s,987654,km,%s,%s\n' "$vin" "$number" "$(date -u +%FT%TZ)" \
        >"$root$home/unsent.csv"
    desk import "$home/unsent.csv" >"$work/import" || fail "import: $(cat "$work/import")"
    rm "$root$home/unsent.csv"
    before=$(waiting)
    grep -qiE '"queued":1[,}]' <<<"$before" || fail "nothing waits before the upgrade: $before"
    install_in_root /tmp/werkbank.deb
    [ "$(waiting)" = "$before" ] || fail "waits after the upgrade: $(waiting); before it: $before"
fi

say "--version"
[ "$(run "$werkbank" --version | sed -n 1p)" = "Werkbank $version" ] || fail "another version"

say "the cache of the start fits; without it the program starts too"
run JAVA_TOOL_OPTIONS=-XX:AOTMode=on "$werkbank" --version >/dev/null 2>"$work/cache" || fail "$(cat "$work/cache")"
say "--version takes $(milliseconds run "$werkbank" --version) ms," \
    "without the cache $(milliseconds run JAVA_TOOL_OPTIONS=-XX:AOTMode=off "$werkbank" --version) ms"

say "vin"
run "$werkbank" vin JH4KA7630PC007649 | grep -q '"valid":true' || fail "the documented VIN is not valid"

say "sync against a reference API"
serve "$(if [ -n "$root" ]; then port; fi)"
desk sync --wait 60 >"$work/sync" || fail "sync: $(cat "$work/sync")"
if [ -n "$root" ]; then
    grep -q '"confirmed":1' "$work/sync" || fail "what waited before the upgrade is not sent: $(cat "$work/sync")"
fi
stop_server

say "check"
desk check | grep -q '"ok":true' || fail "the store is not sound"

say "tour"
run "$werkbank" tour --out "$home/tour" >"$work/tour" || fail "tour: $(cat "$work/tour")"
grep -q '"pending":0' "$work/tour" || fail "the tour left something unsent: $(cat "$work/tour")"

say "nothing is written outside what was named, and no build path is inside"
left=$(run sh -c "ls -A '$home'" | grep -vxE 'server|desk|tour' || true)
[ -z "$left" ] || fail "written into the home: $left"
built=$(realpath "$(dirname "$0")/../..")
if grep -rlF "$built" "$image/lib/app" --include='*.jar' || grep -F "$built" "$image/bin/werkbank"; then
    fail "these files name the folder of the build"
fi

if [ -n "$root" ]; then
    say "removal"
    chroot "$root" dpkg --remove werkbank >"$work/removal"
    grep -q "stays in their home folders" "$work/removal" || fail "it does not say where the data is"
    [ -f "$root$home/desk/settings.json" ] || [ -d "$root$home/desk/connections" ] || fail "the data is gone"
    [ ! -e "$image" ] || fail "files are left in $image"
fi
say "all is well: $(stat -c %s "$deb") bytes packed, $(dpkg-deb --field "$deb" Installed-Size) KiB installed"
