package io.streamboard.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.streamboard.server.cli.PeopleFile.Person;
import io.streamboard.server.identity.IdentityService;
import io.streamboard.server.identity.IdentityWorld;
import io.streamboard.server.identity.admin.AccountEntry;
import io.streamboard.server.identity.admin.AccountsAdmin;
import io.streamboard.server.identity.password.Password;
import io.streamboard.server.log.InMemoryKeyedTopic.Fault;
import io.streamboard.server.log.TopicName;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file of people: how it is read, and that all of them are added or nobody. */
final class AddingPeopleTest {
  private static final String SECRET = "correct horse staple 7";

  private final IdentityWorld world = new IdentityWorld();
  private final List<String> said = new ArrayList<>();

  @Test
  void aLineIsAPersonWithTabsOrCommasBetween(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("people"),
            "\uFEFFana\tAna, of Sales\ta,b c\td \r\n\n ben ,Ben B,x,\"y\r\ncleo,,z");
    List<Person> wanted =
        List.of(
            new Person(1, "ana", "Ana, of Sales", new Password("a,b c\td ")),
            new Person(3, "ben", "Ben B", new Password("x,\"y")),
            new Person(4, "cleo", "cleo", new Password("z")));
    assertThat(PeopleFile.read(file.toString(), InputStream.nullInputStream())).isEqualTo(wanted);
    assertThat(PeopleFile.read("-", Files.newInputStream(file))).isEqualTo(wanted);
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void whatIsNoLineOfAPersonIsToldByItsNumberAndNotByWhatItSays(
      String content, List<String> sentences) {
    CommandFailedException refused = failure(() -> read(content));
    assertThat(refused.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(refused.sentences()).isEqualTo(sentences);
  }

  static Stream<Arguments> unreadable() {
    String parts = " is not a name, a display name and a password, with tabs or commas between.";
    return Stream.of(
        arguments(
            "ana,Ana,x\nben secret\ncleo\tsecret", List.of("Line 2" + parts, "Line 3" + parts)),
        arguments(
            "ana,\"Sales, Ana\",x",
            List.of(
                "Line 1 has a quotation mark where a part begins; put tabs between the parts"
                    + " instead.")),
        arguments("\n \n", List.of("Standard input names nobody.")),
        arguments("an\u00e4,\u00e4,x", List.of("Standard input is not in UTF-8.")));
  }

  @Test
  void aFileThatIsNotThereIsTold(@TempDir Path folder) {
    Path none = folder.resolve("none");
    assertThat(failure(() -> PeopleFile.read(none.toString(), InputStream.nullInputStream())))
        .hasMessage("There is no file " + none + ".");
  }

  @Test
  void allAreAdded() {
    try (IdentityService service = world.start()) {
      assertThat(add(service.admin(), "ana,Ana of Sales," + SECRET, "ben,," + SECRET))
          .isEqualTo(ExitCodes.OK);
      assertThat(said).containsExactly("Added ana.", "Added ben.");
      assertThat(service.admin().list())
          .extracting(AccountEntry::signInName, AccountEntry::displayName, AccountEntry::admin)
          .containsExactly(tuple("ana", "Ana of Sales", false), tuple("ben", "ben", false));
    }
  }

  @Test
  void nobodyIsAddedWhereOneCannotBeAndEachOfThoseIsTold() {
    try (IdentityService service = world.start()) {
      AccountsAdmin accounts = service.admin();
      assertThat(add(accounts, "ana,," + SECRET)).isEqualTo(ExitCodes.OK);
      said.clear();
      CommandFailedException refused =
          failure(
              () ->
                  add(
                      accounts,
                      "ben,," + SECRET,
                      "two words,," + SECRET,
                      "ANA,," + SECRET,
                      "cleo,,short"));
      assertThat(refused.exitCode()).isEqualTo(ExitCodes.FAILED);
      assertThat(refused.sentences())
          .containsExactly(
              "Line 2: a name has 1 to 64 characters, a sign-in name none of them white space.",
              "Line 3: this name is taken.",
              "Line 4: use at least 12 characters.");
      assertThat(failure(() -> add(accounts, "ben,," + SECRET, "Ben,," + SECRET)).sentences())
          .containsExactly("Line 2: this name is the one of line 1.");
      assertThat(said).isEmpty();
      assertThat(accounts.list()).hasSize(1);
    }
  }

  @Test
  void whatIsDoneWhenTheLogFailsIsTold() {
    try (IdentityService service = world.start()) {
      List<Person> people = read("ana,," + SECRET + "\nben,," + SECRET + "\ncleo,," + SECRET);
      NewPeople all = new NewPeople(people);
      CommandFailedException failed =
          failure(
              () ->
                  all.add(
                      service.admin(),
                      line -> {
                        said.add(line);
                        world.topic(TopicName.PROFILES).failNext(Fault.REFUSE);
                      }));
      assertThat(said).containsExactly("Added ana.");
      assertThat(failed.sentences())
          .containsExactly(
              "Line 2: the log does not take records now, try again.",
              "1 of 3 people were added before it; take them out of the file before it is given"
                  + " again.");
    }
  }

  private int add(AccountsAdmin accounts, String... lines) {
    return new NewPeople(read(String.join("\n", lines))).add(accounts, said::add);
  }

  /** In an encoding that is UTF-8 for most of it only. */
  private static List<Person> read(String content) {
    return PeopleFile.read(
        "-", new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static CommandFailedException failure(Runnable work) {
    return catchThrowableOfType(CommandFailedException.class, work::run);
  }
}
