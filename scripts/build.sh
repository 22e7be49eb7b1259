# Building: what must be there first, and which jars are older than their sources.

SB_SERVER_JAR=$SB_HOME/sync-server/target/streamboard-server.jar
SB_DESKTOP_LIB=$SB_HOME/desktop-app/target/app
SB_SERVER_TESTS_NEED=$SB_HOME/sync-server/target/test-classpath

# Everything that would stop a build halfway is found here, before anything is built.
sb_prepare() {
  sb_find_jdk
  sb_find_maven
  sb_check_text
  sb_check_downloads
}

sb_poms_sum() { (cd "$SB_HOME" && cat pom.xml */pom.xml | cksum); }

# The first build downloads; without a network that must be said at once. Two small files stand for
# the rest: Maven finds them in its local repository or fetches them, or there is no network.
sb_check_downloads() {
  marker=$SB_HOME/target/downloaded
  [ "$(cat "$marker" 2>/dev/null)" != "$(sb_poms_sum)" ] || return 0
  [ ! -t 1 ] || sb_say "looking whether Maven can download what is missing ..."
  for artifact in \
    "org.openjfx:javafx-controls:$(sb_version javafx):pom" \
    "org.apache.kafka:kafka_2.13:$(sb_version kafka):pom"; do
    sb_mvn -q -N -Daether.connector.connectTimeout=10000 -Dmaven.wagon.http.retryHandler.count=0 \
      org.apache.maven.plugins:maven-dependency-plugin:3.11.0:get -Dartifact="$artifact" -Dtransitive=false \
      >/dev/null 2>&1 ||
      sb_die "Maven cannot download: the first build needs a network or a mirror in Maven's settings.xml; try again when there is one."
  done
}

sb_version() { sed -n "s|.*<version.$1>\(.*\)</version.$1>.*|\1|p" "$SB_HOME/pom.xml"; }

sb_remember_downloads() { mkdir -p "$SB_HOME/target" && sb_poms_sum >"$SB_HOME/target/downloaded"; }

sb_build() {
  sb_say_building
  sb_mvn_told -DskipTests package "$@"
  [ $# -gt 0 ] || sb_remember_downloads
}

sb_say_building() {
  if [ -f "$SB_HOME/target/downloaded" ]; then
    sb_say "building ..."
  else
    sb_say "building; the first time this downloads about 170 MB and takes some minutes ..."
  fi
}

sb_format() {
  sb_mvn -q -N verify -Dformat.action=apply "$@"
}

# sb_older BUILT SOURCE ...: succeeds when that is missing, or older than a file in one of these or the project's pom.
sb_older() {
  [ -e "$1" ] || return 0
  built=$1
  shift
  [ -n "$(cd "$SB_HOME" && find pom.xml "$@" -type f -newer "$built" 2>/dev/null | head -n 1)" ]
}

# Succeeds when a source or a pom is newer than what was built from it.
sb_stale() {
  for jars in "$SB_SERVER_JAR" "$SB_DESKTOP_LIB"; do
    ! sb_older "$jars" shared-model/pom.xml sync-client/pom.xml sync-server/pom.xml desktop-app/pom.xml \
      shared-model/src/main sync-client/src/main sync-server/src/main desktop-app/src/main \
      shared-model/src/test/java/io/streamboard/testing desktop-app/src/test/java/io/streamboard/endtoend desktop-app/src/test/java/io/streamboard/desktop ||
      return 0
  done
  return 1
}

# The server's jar and the desktop's jars, without tests; quick when nothing changed.
sb_build_stale() {
  sb_stale || return 0
  sb_say_building
  sb_mvn_told -DskipTests -Dmaven.test.skip=false -pl sync-server,desktop-app -am package
  touch "$SB_SERVER_JAR" "$SB_DESKTOP_LIB"
}

# The server's jar and its tests, with a list of the jars that those need; quick when nothing changed.
sb_build_stale_tests_of_server() {
  stale=
  for built_last in "$SB_SERVER_JAR" "$SB_SERVER_TESTS_NEED"; do
    ! sb_older "$built_last" shared-model/pom.xml sync-client/pom.xml sync-server/pom.xml shared-model/src sync-client/src sync-server/src ||
      stale=yes
  done
  [ -n "$stale" ] || return 0
  sb_say_building
  sb_mvn_told -DskipTests -Dmaven.test.skip=false -pl sync-server -am package \
    org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath -Dmdep.outputFile=target/test-classpath
  touch "$SB_SERVER_JAR" "$SB_SERVER_TESTS_NEED"
}

sb_classpath_of_server_tests() {
  echo "$SB_HOME/sync-server/target/test-classes:$SB_HOME/sync-server/target/classes:$(cat "$SB_SERVER_TESTS_NEED")"
}
