package io.streamboard.server.simulation;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.testing.FixedIdentity;
import java.util.ArrayList;
import java.util.List;

/** Who is in the world, and what they may do on its board at first. */
final class Cast {
  private static final GroupId RED = new GroupId("red");
  private static final GroupId BLUE = new GroupId("blue");

  private Cast() {}

  static FixedIdentity identity() {
    FixedIdentity identity = new FixedIdentity("p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7");
    identity.join(new PersonId("p5"), RED);
    identity.join(new PersonId("p6"), RED);
    identity.join(new PersonId("p6"), BLUE);
    return identity;
  }

  /** Those whose rights change: all but the two owners. */
  static List<Principal> principals() {
    List<Principal> all = new ArrayList<>();
    for (int index = 2; index < SyncWorld.CLIENTS; index++) {
      all.add(Acts.person(index));
    }
    all.add(new Principal.Group(RED));
    all.add(new Principal.Group(BLUE));
    all.add(new Principal.Everyone());
    return all;
  }

  /** What the first owner grants when the board is made. */
  static List<Operation> grants() {
    return List.of(
        new Operation.BoardGrant(Acts.person(1), Role.OWNER),
        new Operation.BoardGrant(Acts.person(2), Role.EDITOR),
        new Operation.BoardGrant(Acts.person(3), Role.EDITOR),
        new Operation.BoardGrant(Acts.person(4), Role.VIEWER),
        new Operation.BoardGrant(new Principal.Group(RED), Role.COMMENTER),
        new Operation.BoardGrant(new Principal.Group(BLUE), Role.EDITOR));
  }
}
