package io.streamboard.server.delivery;

import io.streamboard.model.access.Caller;
import io.streamboard.model.id.PersonId;
import java.util.Optional;

/** What delivery must know of persons; answered from memory. Thread-safe. */
public interface People {

  /** Empty when the account is unknown or disabled. */
  Optional<Caller> caller(PersonId person);

  String name(PersonId person);
}
