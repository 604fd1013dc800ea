#!/bin/sh
# Puts another version of Một Cửa in the place of the one that runs, or the former one back.
#
#   upgrade.sh FOLDER     FOLDER holds the new version, installed and built (npm start once, then Ctrl+C)
#   upgrade.sh --back     the version before, with the data as they were before the upgrade
#
# It backs the data up first, moves the link `current`, starts the service anew and waits until it is ready.
# What is not ready after a minute is taken back by itself.
set -eu

ROOT=${MOTCUA_ROOT:-/opt/motcua}
DATA=${MOTCUA_DATA:-/var/lib/motcua/data}
BACKUPS=${MOTCUA_BACKUPS:-/var/lib/motcua/backups}
# What touches the data is done as the service's account, so that all of it stays the service's.
AS=${MOTCUA_AS-runuser -u motcua --}
READY=${MOTCUA_READY:-http://127.0.0.1:4321/readyz}
STOP=${MOTCUA_STOP:-systemctl stop motcua}
START=${MOTCUA_START:-systemctl start motcua}
PATIENCE=${MOTCUA_PATIENCE:-60}

say() { printf '%s\n' "$*" >&2; }

motcua() {
  # shellcheck disable=SC2086 # words
  $AS env MOTCUA_DATA="$DATA" "$1/node_modules/node/bin/node" "$1/packages/portal/dist/motcua.js" $2 "$3"
}

point_at() {
  # A link is moved whole: it never points at nothing.
  ln -sfn "$1" "$ROOT/current.new"
  mv -T "$ROOT/current.new" "$ROOT/current"
}

ready() {
  tries=$PATIENCE
  while [ "$tries" -gt 0 ]; do
    if curl -fsS -m 5 "$READY" >/dev/null 2>&1; then return 0; fi
    tries=$((tries - 1))
    sleep 1
  done
  return 1
}

go_back() {
  former=$(readlink "$ROOT/former") || { say "There is no version to go back to."; exit 1; }
  $STOP || true
  # The newer version may have written what the former can't read: its data come back with it.
  if [ -f "$ROOT/former.backup" ]; then motcua "$former" restore "$(cat "$ROOT/former.backup")"; fi
  point_at "$former"
  $START
  ready || { say "The former version does not answer either: see journalctl -u motcua."; exit 1; }
  say "Back at $former."
}

if [ "${1:-}" = --back ]; then
  go_back
  exit 0
fi

new=$(cd "${1:?upgrade.sh FOLDER, or --back}" && pwd)
[ -f "$new/packages/portal/dist/motcua.js" ] || { say "$new is not built."; exit 2; }
old=$(readlink -f "$ROOT/current")
$AS mkdir -p "$BACKUPS"
backup="$BACKUPS/before-upgrade-$(date +%Y%m%d-%H%M%S).sqlite"

say "1/3 Backing the data up: $backup"
motcua "$old" "backup --out" "$backup" >&2
say "2/3 From $old to $new"
$STOP
ln -sfn "$old" "$ROOT/former"
printf '%s\n' "$backup" >"$ROOT/former.backup"
point_at "$new"
$START
say "3/3 Waiting until it is ready"
if ready; then
  say "Done. To go back: upgrade.sh --back"
else
  say "The new version is not ready after $PATIENCE s. Going back."
  go_back
  exit 1
fi
