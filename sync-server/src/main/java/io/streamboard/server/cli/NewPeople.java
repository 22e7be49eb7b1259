package io.streamboard.server.cli;

import io.streamboard.server.cli.PeopleFile.Person;
import io.streamboard.server.identity.admin.AccountsAdmin;
import io.streamboard.server.identity.admin.AdminResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gives accounts to many: to nobody where one of them cannot have one, so that the same file can be
 * given again once it is mended. Throws {@link CommandFailedException} with all that hinders.
 */
final class NewPeople {
  private final List<Person> people;

  NewPeople(List<Person> people) {
    this.people = List.copyOf(people);
  }

  /**
   * Makes all accounts.
   *
   * @param done told of each person that has one now
   */
  int add(AccountsAdmin accounts, Consumer<String> done) {
    refuse(namedTwice());
    refuse(people.stream().flatMap(person -> hindrance(accounts, person).stream()).toList());
    for (int count = 0; count < people.size(); count++) {
      Person person = people.get(count);
      AdminResult result =
          accounts.createAccount(person.name(), person.displayName(), person.password(), false);
      if (result instanceof AdminResult.Refused refused) {
        refuse(List.of(sentence(person, refused), left(count)));
      }
      done.accept("Added " + person.name() + ".");
    }
    return ExitCodes.OK;
  }

  private List<String> namedTwice() {
    List<String> problems = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (Person person : people) {
      Integer before = lines.putIfAbsent(AccountsAdmin.sameName(person.name()), person.line());
      if (before != null) {
        problems.add("Line %d: this name is the one of line %d.".formatted(person.line(), before));
      }
    }
    return problems;
  }

  private static Optional<String> hindrance(AccountsAdmin accounts, Person person) {
    return accounts
        .hindrance(person.name(), person.displayName(), person.password())
        .map(refused -> sentence(person, refused));
  }

  private static String sentence(Person person, AdminResult.Refused refused) {
    return "Line %d: %s.".formatted(person.line(), refused.message());
  }

  private String left(int count) {
    return "%d of %d people were added before it; take them out of the file before it is given again."
        .formatted(count, people.size());
  }

  private static void refuse(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new CommandFailedException(ExitCodes.FAILED, problems);
    }
  }
}
