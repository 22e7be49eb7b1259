package io.streamboard.server.session;

import io.streamboard.model.id.PersonId;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How much each person may submit, over all its sessions on this node. Thread-safe. */
final class Quotas {

  private final ConcurrentMap<PersonId, Quota> quotas = new ConcurrentHashMap<>();
  private final int perSecond;
  private final int burst;
  private final InstantSource clock;

  Quotas(int perSecond, int burst, InstantSource clock) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.clock = clock;
  }

  boolean take(PersonId person, int operations) {
    return quotas
        .computeIfAbsent(person, fresh -> new Quota(perSecond, burst, clock))
        .take(operations);
  }

  /** Forgets who has submitted nothing lately. */
  void sweep() {
    quotas.values().removeIf(Quota::full);
  }
}
