package io.streamboard.server.identity;

import io.streamboard.model.access.Caller;
import io.streamboard.model.id.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A watcher that keeps what it hears, with what {@link Identity#caller} says at that moment.
 * Thread-safe.
 */
final class Heard implements Identity.Watcher {
  private final Identity identity;
  private final List<String> heard = new ArrayList<>();

  Heard(Identity identity) {
    this.identity = identity;
  }

  @Override
  public void personChanged(PersonId person, Optional<Caller> caller) {
    String groups =
        caller.map(c -> c.groups().stream().sorted().toList().toString()).orElse("gone");
    add("changed " + person + " " + groups + " visible " + identity.caller(person).equals(caller));
  }

  @Override
  public void accessLost(Identity.Loss loss) {
    boolean visible = identity.losses().contains(loss);
    add(
        "barrier "
            + loss.person()
            + " "
            + loss.left().text()
            + " "
            + loss.accountsRevision()
            + " visible "
            + visible);
  }

  @Override
  public void tokenRevoked(PersonId person, String tokenId) {
    add("token " + person + " " + tokenId);
  }

  private synchronized void add(String line) {
    heard.add(line);
    notifyAll();
  }

  synchronized List<String> lines() {
    return List.copyOf(heard);
  }

  synchronized void clear() {
    heard.clear();
  }

  /** Waits until the line was heard. */
  synchronized void await(String line) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!heard.contains(line)) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("not heard: " + line + ", but " + heard);
      }
      wait(left);
    }
  }
}
