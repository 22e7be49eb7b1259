package io.streamboard.server.identity.accounts;

import io.streamboard.model.access.Principal;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What sessions and boards must hear of after an operation was applied.
 *
 * @param changed persons who are in other groups now, or are active or not active now
 * @param left who is not any more what a board's rights may name: a member of a group, or active at
 *     all
 * @param tokensVoided persons whose earlier tokens are void now
 */
public record AccountEffects(Set<PersonId> changed, List<Left> left, Set<PersonId> tokensVoided) {
  static final AccountEffects NONE = new AccountEffects(Set.of(), List.of(), Set.of());

  public AccountEffects {
    changed = Set.copyOf(changed);
    left = List.copyOf(left);
    tokensVoided = Set.copyOf(tokensVoided);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  /** The person does not act as this principal any more. */
  public record Left(PersonId person, Principal principal) {}

  static AccountEffects changed(PersonId person) {
    return new AccountEffects(Set.of(person), List.of(), Set.of());
  }

  static AccountEffects tokensVoided(PersonId person) {
    return new AccountEffects(Set.of(), List.of(), Set.of(person));
  }

  static AccountEffects left(GroupId group, Set<PersonId> persons) {
    return new AccountEffects(
        persons,
        persons.stream()
            .sorted()
            .map(person -> new Left(person, new Principal.Group(group)))
            .toList(),
        Set.of());
  }

  static AccountEffects gone(PersonId person, Set<GroupId> groups) {
    List<Left> left = new ArrayList<>();
    left.add(new Left(person, new Principal.Person(person)));
    groups.stream()
        .sorted()
        .forEach(group -> left.add(new Left(person, new Principal.Group(group))));
    return new AccountEffects(Set.of(person), left, Set.of(person));
  }
}
