package io.streamboard.server;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.id.PersonId;
import io.streamboard.server.delivery.People;
import io.streamboard.server.identity.Identity;
import java.util.Optional;

/** Identity as delivery sees it. */
record KnownPeople(Identity identity) implements People {

  @Override
  public Optional<Caller> caller(PersonId person) {
    return identity.caller(person);
  }

  @Override
  public String name(PersonId person) {
    return identity.name(new Principal.Person(person));
  }
}
