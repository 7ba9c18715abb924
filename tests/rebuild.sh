#!/usr/bin/env bash
# Row 21: two builds in different folders, by different users where this is root, give one hash; a build that holds the time of its making gives another.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d /var/tmp/madoguchi-rebuild.XXXXXX)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
home=${CARGO_HOME:-$HOME/.cargo}
sysroot=$(rustc --print sysroot)

git -C "$root" ls-files -z | (cd "$root" && tar --null -T - -c) | (mkdir "$work/one" && cd "$work/one" && tar x)
cp -a "$work/one" "$work/another-folder-with-a-longer-name"
first=$("$work/one/tools/release" --bare "$work/one/out" | cut -d ' ' -f 1)
echo "as $(id -un), in $work/one: $first"

cd "$work/another-folder-with-a-longer-name"
as=() who=$(id -un)
if [ "$(id -u)" = 0 ]; then
  # Somebody without rights, with a toolchain and crates of his own.
  mkdir "$work/home"
  cp -al "$sysroot" "$work/home/toolchain" 2>/dev/null || cp -a "$sysroot" "$work/home/toolchain"
  mkdir -p "$work/home/cargo/registry"
  cp -a "$home/registry/index" "$home/registry/cache" "$work/home/cargo/registry/"
  chown -R 65534:65534 "$work/home/cargo" "$work/another-folder-with-a-longer-name"
  who=nobody as=(setpriv --reuid 65534 --regid 65534 --clear-groups env -i "HOME=$work/home" "CARGO_HOME=$work/home/cargo" "PATH=$work/home/toolchain/bin:/usr/local/bin:/usr/bin:/bin" CARGO_NET_OFFLINE=true)
fi
second=$("${as[@]}" tools/release --bare out | cut -d ' ' -f 1)
echo "as $who, in $PWD: $second"
[ "$first" = "$second" ] || { echo "the two differ"; exit 1; }

printf '\n#[used]\nstatic BUILT: &str = "%s";\n' "$(date +%s)" >>src/main.rs
third=$("${as[@]}" tools/release --bare out | cut -d ' ' -f 1)
[ "$first" != "$third" ] || { echo "a build that holds its time has the same hash: the comparison sees nothing"; exit 1; }
echo "row 21: one hash; seen to differ when the time of the build is in it: $third"
