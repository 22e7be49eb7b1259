# Finds a JDK 25: JDK25_HOME, JAVA_HOME, the usual places, then java on the PATH.

sb_java_feature() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || :; }

sb_is_jdk25() {
  [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ "$(sb_java_feature "$1")" = 25 ]
}

sb_java_on_path() {
  java=$(command -v java) || return 0
  java=$(readlink -f "$java" 2>/dev/null) || return 0
  dirname "$(dirname "$java")"
}

# Sets SB_JDK, or says what to do and ends.
sb_find_jdk() {
  if [ -n "${JDK25_HOME:-}" ] && ! sb_is_jdk25 "$JDK25_HOME"; then
    sb_die "JDK25_HOME is $JDK25_HOME, which is not a JDK 25 (bin/java, bin/javac and release file): correct it or unset it."
  fi
  for SB_JDK in "${JDK25_HOME:-}" "${JAVA_HOME:-}" \
    ${SB_JVM_PLACES-/usr/lib/jvm/*25* /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* "$HOME"/.local/share/mise/installs/java/*25* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home} \
    "$(sb_java_on_path)"; do
    if sb_is_jdk25 "$SB_JDK"; then
      # The build's toolchain search looks at variables of this form, so both agree on one JDK.
      JAVA25_HOME=$SB_JDK
      export JAVA25_HOME
      return 0
    fi
  done
  sb_die "no JDK 25 was found: install one (for example Temurin 25) or set JDK25_HOME to its folder."
}
