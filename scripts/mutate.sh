# ./streamboard mutate [CLASSES]: changes the code in small ways and counts which changes no test notices.

# PIT runs the tests on Maven's own Java, so that must be the JDK 25 too.
sb_mutate() {
  [ $# -le 1 ] || sb_die "mutate takes one pattern of classes: ./streamboard mutate 'io.streamboard.model.text.*'"
  classes=${1:-io.streamboard.model.access.*,io.streamboard.model.board.*,io.streamboard.model.text.*,io.streamboard.model.json.*}
  sb_prepare
  JAVA_HOME=$SB_JDK
  export JAVA_HOME
  sb_say "every change is tried against the tests of shared-model; this takes about half an hour ..."
  sb_mvn -q -pl shared-model test-compile org.pitest:pitest-maven:mutationCoverage -DtargetClasses="$classes"
  sb_say "what survived is marked in shared-model/target/pit-reports/index.html"
}
