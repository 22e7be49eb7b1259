# ./streamboard demo: builds what is missing, then shows two people on one board.

sb_demo() {
  [ $# -eq 0 ] || sb_die "demo takes no more words."
  sb_prepare
  sb_build_stale
  sb_remember_downloads
  folder=$(mktemp -d "${TMPDIR:-/tmp}/streamboard-demo-XXXXXX")
  mode=windows
  reason=$(sb_no_display "$folder") && mode=headless && sb_say "$reason: a robot shows it headless, with pictures."
  sb_say "everything of this demo is in $folder"
  # exec: Ctrl-C and a kill reach the program that ends all the others.
  exec "$SB_JDK/bin/java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
    -Dstreamboard.server.jar="$SB_SERVER_JAR" -Dstreamboard.desktop.jars="$SB_DESKTOP_LIB" \
    -cp "$SB_HOME/desktop-app/target/test-classes:$SB_HOME/shared-model/target/test-classes:$SB_DESKTOP_LIB/*" \
    io.streamboard.endtoend.Demo "$folder" "$mode"
}

# Succeeds, and says why in a few words, when no window can be opened here.
sb_no_display() {
  case $(uname -s) in Darwin) return 1 ;; esac
  if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
    echo "no display is set"
    return 0
  fi
  "$SB_JDK/bin/java" -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp "$SB_DESKTOP_LIB/*" \
    io.streamboard.desktop.Main --smoke --data-dir "$1/probe" >"$1/probe.log" 2>&1 && return 1
  echo "the display ${DISPLAY:-${WAYLAND_DISPLAY:-}} cannot be opened"
}
