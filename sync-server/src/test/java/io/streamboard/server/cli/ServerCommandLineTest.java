package io.streamboard.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.config.ServerSettings;
import io.streamboard.server.config.Setting;
import io.streamboard.server.identity.admin.AccountsAdmin;
import io.streamboard.server.verify.Difference;
import io.streamboard.server.verify.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the commands take, print and return; what they do is tried on a real server elsewhere. */
final class ServerCommandLineTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Recorded actions = new Recorded();

  @Test
  void serveTakesItsSettings() {
    assertThat(
            run(
                "serve",
                "--data",
                "/somewhere",
                "--port",
                "0",
                "--kafka",
                "localhost:9092",
                "--kafka-property",
                "a=b",
                "--kafka-property",
                "c=d=e"))
        .isEqualTo(ExitCodes.OK);
    ServerSettings settings = actions.served.getFirst();
    assertThat(settings.data()).isEqualTo(Path.of("/somewhere"));
    assertThat(settings.http().port()).isZero();
    assertThat(settings.log().kafkaProperties()).containsEntry("a", "b").containsEntry("c", "d=e");
  }

  @Test
  void promoteSaysWhatItWillDoAndAsksOrIsTold() {
    assertThat(run("promote", "--kafka", "localhost:9092", "--dry-run")).isEqualTo(ExitCodes.OK);
    assertThat(out.toString()).contains("move\t3 boards");
    assertThat(run("promote", "--kafka", "localhost:9092")).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("--yes or --dry-run");
    assertThat(actions.served).isEmpty();
    assertThat(run("promote", "--kafka", "localhost:9092", "--from", "old.", "--yes"))
        .isEqualTo(ExitCodes.OK);
    assertThat(actions.served.getFirst().log().kafka()).contains("localhost:9092");
    assertThat(out.toString()).contains("old.");
    assertThat(run("promote", "--kafka", "localhost:9092", "--yes", "--rest", "-1"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("--rest is 0 or more milliseconds");
  }

  @Test
  void aSwitchNeedsNoValue() {
    assertThat(run("serve", "--bind", "0.0.0.0", "--insecure-public")).isEqualTo(ExitCodes.OK);
    assertThat(actions.served.getFirst().http().bind()).isEqualTo("0.0.0.0");
  }

  @Test
  void allProblemsOfSettingsAreToldWithExitCodeTwo() {
    assertThat(run("serve", "--port", "x", "--partitions", "0")).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString())
        .contains("streamboard-server: port must be a whole number")
        .contains("streamboard-server: partitions must be from 1 to 1000");
    assertThat(actions.served).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "serve --prot 1 | There is no option --prot; did you mean --port? See _ serve --help.",
        "serve --data-dri=x | There is no option --data-dri. See _ serve --help.",
        "serve --port | --port needs a value, PORT. See _ serve --help.",
        "serve --kafka-property a"
            + "| --kafka-property takes KEY=VALUE, not 'a'. See _ serve --help.",
        "verify now | 'now' is one word too many. See _ verify --help.",
        "sevre | There is no command 'sevre'; did you mean serve? See _ help.",
        "sing | There is no command 'sing'. See _ help.",
        "user delete ana | There is no command 'delete'. See _ user --help.",
        "user add | NAME is missing. See _ user add --help.",
        "user add ana --from people | --from takes all people from the file, so neither NAME nor"
            + " --display-name, --admin or --password-stdin goes with it. See _ user add --help.",
        "user" + "| A command is missing: add, disable, enable, list, password. See _ user --help.",
        "--version=x | --version takes no value. See _ help."
      })
  void wrongArgumentsAreOneSentenceAndExitCodeTwo(String words, String sentence) {
    assertThat(run(words.split(" "))).isEqualTo(ExitCodes.USAGE);
    assertThat(err)
        .hasToString(
            "streamboard-server: "
                + sentence.replace("_", "streamboard-server")
                + System.lineSeparator());
    assertThat(out).hasToString("");
  }

  @Test
  void aDefaultWithAFullStopIsShownAsItIs() {
    assertThat(run("serve", "--help")).isEqualTo(ExitCodes.OK);
    assertThat(out.toString())
        .containsPattern("Default:\\s+\"streamboard\\.\"")
        .contains("Default: 7420.")
        .doesNotContain("streamboard..");
  }

  @Test
  void verifySaysWhatItComparedAndReturnsThreeForDifferences() {
    actions.report = new Verification.Report(2, 30, 2, List.of());
    assertThat(run("verify")).isEqualTo(ExitCodes.OK);
    assertThat(out.toString())
        .contains("boards: 2, operations: 30, stored states compared: 2, differences: 0");
    Difference difference =
        new Difference(new BoardId("b1"), 7, "snapshot", "is not what the log gives");
    actions.report = new Verification.Report(2, 30, 2, List.of(difference));
    assertThat(run("verify")).isEqualTo(ExitCodes.DIFFERENCES);
    assertThat(out.toString()).contains(difference.toString());
  }

  @Test
  void whatCannotBeDoneIsOneSentenceOnStandardError() {
    assertThat(run("user", "list")).isEqualTo(ExitCodes.FAILED);
    assertThat(err).hasToString("streamboard-server: The log is away." + System.lineSeparator());
  }

  @Test
  void aFileOfPeopleIsReadBeforeAnythingIsDone(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("people"), "ana,Ana\nben,Ben,a secret");
    assertThat(run("user", "add", "--from", file.toString())).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).startsWith("streamboard-server: Line 1 is not a name,");
    Files.writeString(file, "ben,Ben,a secret");
    assertThat(run("user", "add", "--from", file.toString())).isEqualTo(ExitCodes.FAILED);
    assertThat(err.toString()).endsWith("The log is away." + System.lineSeparator());
    assertThat(err.toString() + out).doesNotContain("secret");
  }

  @Test
  void aPasswordIsNeverAnArgument() {
    assertThat(run("user", "add", "ana", "--password", "secret")).isEqualTo(ExitCodes.USAGE);
  }

  @Test
  void everySettingHasItsFlagInTheHelpOfServe() {
    assertThat(run("serve", "--help")).isEqualTo(ExitCodes.OK);
    assertThat(out.toString())
        .contains(Arrays.stream(Setting.values()).map(Setting::flag).toList())
        .contains(Arrays.stream(Setting.values()).map(Setting::variable).toList());
  }

  @Test
  void everyCommandHasHelp() {
    for (String command :
        List.of(
            "serve", "verify", "prepare", "version", "user", "group", "topics", "level",
            "promote")) {
      assertThat(run(command, "--help")).as(command).isEqualTo(ExitCodes.OK);
    }
    assertThat(run("user", "add", "--help")).isEqualTo(ExitCodes.OK);
    assertThat(run("--help")).isEqualTo(ExitCodes.OK);
    assertThat(out.toString()).contains("Exit codes:");
  }

  @Test
  void prepareSaysWhereTheCacheIsAndItsHelperIsNotInTheHelp() {
    assertThat(run("prepare")).isEqualTo(ExitCodes.OK);
    assertThat(out.toString()).isEqualTo("Made " + Path.of("lib", "server.aot") + "\n");
    assertThat(run("--help")).isEqualTo(ExitCodes.OK);
    assertThat(out.toString()).contains("prepare").doesNotContain("rehearse");
  }

  @Test
  void topicsAreDescribedWithThreeForWhatDoesNotFit() {
    actions.topics = new TopicsReport(List.of("a\tx=1"), List.of(), List.of());
    assertThat(run("topics", "describe")).isEqualTo(ExitCodes.OK);
    assertThat(out).hasToString("there\ta\tx=1" + System.lineSeparator());
    actions.topics = new TopicsReport(List.of("a"), List.of("b"), List.of("kafka-x: Y."));
    assertThat(run("topics", "describe")).isEqualTo(ExitCodes.DIFFERENCES);
    assertThat(out.toString()).contains("missing\tb").contains("problem\tkafka-x: Y.");
    assertThat(actions.created).isZero();
  }

  @Test
  void levelsAreShownAndFinalised() {
    assertThat(run("level", "show")).isEqualTo(ExitCodes.OK);
    assertThat(out.toString().lines())
        .containsExactly("finalised\t1", "known\t2", "node\t1\tr1", "node\t2\tr2");
    assertThat(run("level", "finalise")).isEqualTo(ExitCodes.OK);
    assertThat(out.toString()).endsWith("Level 2 is finalised." + System.lineSeparator());
  }

  @Test
  void aLevelIsFinalisedOnlyWhereAllServersKnowIt() {
    assertThat(new Levels(1, 1, Map.of("r1", 1)).hindrance().orElse(""))
        .startsWith("Level 1 is finalised, and this version knows none above it");
    assertThat(new Levels(1, 2, Map.of("r1", 1, "r2", 2)).hindrance().orElse(""))
        .startsWith("1 running server does not know level 2 yet: upgrade all servers first");
    assertThat(new Levels(1, 2, Map.of("r2", 2)).hindrance()).isEmpty();
    assertThat(new Levels(1, 2, Map.of()).hindrance()).isEmpty();
  }

  @Test
  void topicsAreCreatedOnceItWasSaidWhichAndAgreed() {
    actions.topics = new TopicsReport(List.of(), List.of("a\tpartitions=8"), List.of());
    assertThat(run("topics", "create", "--dry-run")).isEqualTo(ExitCodes.OK);
    assertThat(run("topics", "create")).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("There is no console to ask; use --yes or --dry-run.");
    assertThat(actions.created).isZero();
    assertThat(out.toString().lines())
        .containsExactly("create\ta\tpartitions=8", "create\ta\tpartitions=8");
    assertThat(run("topics", "create", "--yes")).isEqualTo(ExitCodes.OK);
    assertThat(actions.created).isOne();
    assertThat(out.toString()).endsWith("there\ta\tpartitions=8" + System.lineSeparator());
  }

  @Test
  void whereNoTopicIsMissingNothingIsCreated() {
    assertThat(run("topics", "create", "--yes")).isEqualTo(ExitCodes.OK);
    assertThat(out).hasToString("No topic is missing." + System.lineSeparator());
    assertThat(actions.created).isZero();
  }

  @Test
  void versionPrintsTheVersion() {
    assertThat(run("version")).isEqualTo(ExitCodes.OK);
    assertThat(run("--version")).isEqualTo(ExitCodes.OK);
    assertThat(out.toString().lines())
        .containsExactly("Streamboard server 1.2.3", "Streamboard server 1.2.3");
  }

  private int run(String... arguments) {
    CommandLine line = ServerCommandLine.of(actions, "1.2.3");
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private static final class Recorded implements Actions {
    private final List<ServerSettings> served = new ArrayList<>();
    private TopicsReport topics = new TopicsReport(List.of(), List.of(), List.of());
    private int created;
    private Verification.Report report = new Verification.Report(0, 0, 0, List.of());

    @Override
    public int serve(ServerSettings settings) {
      served.add(settings);
      return ExitCodes.OK;
    }

    @Override
    public <T> T withAccounts(
        ServerSettings settings, IfMissing missing, Function<AccountsAdmin, T> work) {
      throw new CommandFailedException(ExitCodes.FAILED, "The log is away.");
    }

    @Override
    public Path prepare() {
      return Path.of("lib", "server.aot");
    }

    @Override
    public void rehearse(ServerSettings settings) {
      served.add(settings);
    }

    @Override
    public Levels levels(ServerSettings settings) {
      return new Levels(1, 2, Map.of("r2", 2, "r1", 1));
    }

    @Override
    public int finaliseLevel(ServerSettings settings) {
      return 2;
    }

    @Override
    public TopicsReport topics(ServerSettings settings) {
      return topics;
    }

    @Override
    public TopicsReport createTopics(ServerSettings settings) {
      created++;
      return new TopicsReport(List.of("a\tpartitions=8"), List.of(), List.of());
    }

    @Override
    public int promote(ServerSettings settings, Promoting how) {
      if (!how.talk().agreed(List.of("move\t3 boards")) || how.dryRun()) {
        return how.dryRun() ? ExitCodes.OK : ExitCodes.FAILED;
      }
      served.add(settings);
      how.from().ifPresent(how.talk()::say);
      return ExitCodes.OK;
    }

    @Override
    public Verification.Report verify(ServerSettings settings) {
      return report;
    }
  }
}
