package io.streamboard.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What people are told to type, in the server's archive and on the desktop, is really taken. */
final class ServerPageTest {
  private static final String LAUNCHER = "streamboard-server ";
  private static final Path PAGE = Path.of("../installers/src/main/server/README.md");

  /** What follows the launcher's name, to the end of the line, a comment or the sentence's code. */
  private static final Pattern COMMAND =
      Pattern.compile("bin/streamboard-server (?<command>[^`#\\n]*)");

  /** Of the desktop, for who finds nobody to share with. */
  private static final List<Path> TEXTS =
      Stream.of("texts.properties", "texts_de.properties")
          .map(Path.of("../desktop-app/src/main/resources/io/streamboard/desktop/ui")::resolve)
          .toList();

  private static List<String> commands() throws IOException {
    return COMMAND
        .matcher(Files.readString(PAGE))
        .results()
        .map(found -> found.group("command").strip())
        .toList();
  }

  @Test
  void eachCommandOnThePageIsTaken() throws IOException {
    CommandLine line = ServerCommandLine.of(unused(), "0");
    assertThat(commands())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            command ->
                assertThat(parsed(line, command.replaceAll("\"([^\"]*)\"", "TEXT")))
                    .as(command)
                    .isEmpty());
  }

  @Test
  void theCommandThatTheDesktopNamesForNewPeopleIsTaken() throws IOException {
    CommandLine line = ServerCommandLine.of(unused(), "0");
    for (Path texts : TEXTS) {
      String said =
          Files.readAllLines(texts).stream()
              .filter(text -> text.startsWith("share.nobody="))
              .findFirst()
              .orElseThrow();
      String command = said.substring(said.indexOf(LAUNCHER) + LAUNCHER.length());
      assertThat(command).isEqualTo("user add NAME");
      assertThat(parsed(line, command)).isEmpty();
    }
  }

  private static Actions unused() {
    return (Actions)
        Proxy.newProxyInstance(
            Actions.class.getClassLoader(),
            new Class<?>[] {Actions.class},
            (proxy, method, arguments) -> {
              throw new AssertionError(method + " is called");
            });
  }

  /** What is wrong with the arguments; empty when nothing is. */
  private static String parsed(CommandLine line, String command) {
    try {
      var _ = line.parseArgs(command.split(" +"));
      return "";
    } catch (CommandLine.ParameterException wrong) {
      return String.valueOf(wrong.getMessage());
    }
  }

  @Test
  void whatAnAdministratorNeedsFirstIsOnThePage() throws IOException {
    assertThat(commands())
        .anyMatch(command -> command.startsWith("serve"))
        .anyMatch(command -> command.startsWith("user add"))
        .anyMatch(command -> command.startsWith("user password"))
        .anyMatch(command -> command.startsWith("verify"));
    assertThat(Files.readString(PAGE))
        .contains("## Backup", "## Upgrade", "standard error", "admin-code");
  }
}
