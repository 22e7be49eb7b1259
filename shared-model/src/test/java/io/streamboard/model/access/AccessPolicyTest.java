package io.streamboard.model.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.limit.InvalidValueException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;

/** What the table has no cells for: several grants that meet in one person. */
class AccessPolicyTest {

  private static final GroupId RED = new GroupId("red");
  private static final GroupId BLUE = new GroupId("blue");
  private static final Caller ANA = new Caller(new PersonId("ana"), Set.of(RED, BLUE), 1);

  @Test
  void ofSeveralGroupsTheStrongestGrantOfAWidgetCounts() {
    assertThat(level(Map.of(group(RED), WidgetLevel.VIEW, group(BLUE), WidgetLevel.EDIT)))
        .isEqualTo(WidgetLevel.EDIT);
    assertThat(level(Map.of(group(RED), WidgetLevel.EDIT, group(BLUE), WidgetLevel.VIEW)))
        .isEqualTo(WidgetLevel.EDIT);
  }

  @Test
  void thePersonsOwnGrantCountsBeforeThoseOfGroupsAndThoseBeforeEveryones() {
    Map<Principal, WidgetLevel> own =
        Map.of(new Principal.Person(ANA.person()), WidgetLevel.VIEW, group(RED), WidgetLevel.EDIT);
    assertThat(level(own)).isEqualTo(WidgetLevel.VIEW);
    Map<Principal, WidgetLevel> groups =
        Map.of(group(RED), WidgetLevel.VIEW, new Principal.Everyone(), WidgetLevel.EDIT);
    assertThat(level(groups)).isEqualTo(WidgetLevel.VIEW);
  }

  @Test
  void aPrincipalIsReadFromItsTextOnly() {
    assertThat(Principal.parse("everyone")).isEqualTo(new Principal.Everyone());
    assertThat(Principal.parse("group:red")).isEqualTo(group(RED));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Principal.parse("anybody"));
  }

  private static WidgetLevel level(Map<Principal, WidgetLevel> grants) {
    return AccessPolicy.level(
        Optional.of(Role.COMMENTER), List.of(new WidgetAccess(HashTreePMap.from(grants))), ANA);
  }

  private static Principal group(GroupId id) {
    return new Principal.Group(id);
  }
}
