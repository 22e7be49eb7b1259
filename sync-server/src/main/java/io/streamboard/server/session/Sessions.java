package io.streamboard.server.session;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.CloseCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.delivery.Frame;
import io.streamboard.server.directory.DirectoryEntry;
import io.streamboard.server.directory.DirectoryListener;
import io.streamboard.server.identity.Identity;
import io.streamboard.server.identity.Identity.SignedIn;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.Later;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * All sessions of this node. Told of changed accounts by {@link Identity} and of changed boards by
 * the directory; {@link #tick} is called about four times a second. Thread-safe.
 */
public final class Sessions implements Identity.Watcher, DirectoryListener {

  /** How often a session's token is looked at again, beside what identity tells by itself. */
  private static final Duration TOKEN_LOOK = Duration.ofSeconds(60);

  private final SessionParts parts;
  private final Listings listings;
  private final Barriers barriers;
  private final ConcurrentMap<Session, Supplier<Optional<SignedIn>>> sessions =
      new ConcurrentHashMap<>();
  private final AtomicBoolean current = new AtomicBoolean();
  private volatile long tokensLookedAt;
  private volatile long sweptAt;

  public Sessions(SessionParts parts, Later later) {
    this.parts = parts;
    this.listings = new Listings(parts.directory(), parts.identity(), this::tell);
    this.barriers = new Barriers(parts, later);
    this.tokensLookedAt = parts.clock().millis();
  }

  /**
   * Begins a session: the welcome is the first thing it sends.
   *
   * @param again looks at the token anew; empty when it is not valid any more
   */
  public Session open(SignedIn who, Wire wire, Supplier<Optional<SignedIn>> again) {
    Session session = new Session(parts.ids().get(), who, parts, wire, this::over);
    PersonId person = who.person();
    String name = parts.identity().name(new Principal.Person(person));
    session.send(
        Frame.reply(new ServerMessage.Welcome(session.session(), person, name, parts.version())));
    if (!parts.lease().current()) {
      session.send(Frame.reply(new ServerMessage.Lease(false)));
    }
    listings.add(person, () -> sessions.put(session, again));
    // Only now is the session told of a sign-out: one that came between the check of the token and
    // here is found so.
    look(session, again);
    return session;
  }

  public int size() {
    return sessions.size();
  }

  /** What waits to be written to each session, in bytes; for figures. */
  public List<Integer> pendingBytes() {
    return all().stream().map(Session::pendingBytes).toList();
  }

  /** How many sessions the person has. */
  public long of(PersonId person) {
    return sessions.keySet().stream().filter(session -> session.person().equals(person)).count();
  }

  /**
   * Tells sessions of the lease, ends those that do not read or whose token ended, forgets what is
   * not used.
   */
  public void tick() {
    long now = parts.clock().millis();
    boolean lease = parts.lease().current();
    if (current.getAndSet(lease) != lease) {
      all().forEach(session -> session.send(Frame.reply(new ServerMessage.Lease(lease))));
    }
    all().forEach(session -> session.tick(now));
    barriers.look();
    if (now - tokensLookedAt >= TOKEN_LOOK.toMillis()) {
      tokensLookedAt = now;
      sessions.forEach(this::look);
    }
    if (now - sweptAt >= 1_000) {
      sweptAt = now;
      parts.submissions().sweep();
      parts.delivery().sweep();
    }
  }

  /** Ends all sessions, as the server stops. */
  public void stop() {
    all().forEach(session -> session.end(CloseCode.STOPPING));
  }

  @Override
  public void personChanged(PersonId person, Optional<Caller> caller) {
    if (caller.isEmpty()) {
      of(person, CloseCode.ACCOUNT_DISABLED);
    }
    parts.delivery().personChanged(person);
    listings.personChanged(person);
  }

  @Override
  public void accessLost(Identity.Loss loss) {
    barriers.look();
  }

  @Override
  public void tokenRevoked(PersonId person, String tokenId) {
    all().stream()
        .filter(session -> session.who().tokenId().equals(tokenId))
        .forEach(session -> session.end(CloseCode.SIGNED_OUT));
  }

  @Override
  public void changed(Optional<DirectoryEntry> before, DirectoryEntry after, BoardUpdate cause) {
    listings.boardChanged(after, Optional.of(cause));
  }

  @Override
  public void learned(DirectoryEntry after) {
    listings.boardChanged(after, Optional.empty());
  }

  private void look(Session session, Supplier<Optional<SignedIn>> again) {
    if (again.get().isEmpty()) {
      boolean disabled = parts.identity().caller(session.person()).isEmpty();
      session.end(disabled ? CloseCode.ACCOUNT_DISABLED : CloseCode.SIGNED_OUT);
    }
  }

  private void of(PersonId person, CloseCode code) {
    all().stream()
        .filter(session -> session.person().equals(person))
        .forEach(session -> session.end(code));
  }

  private void tell(PersonId person, ServerMessage message) {
    Frame frame = Frame.reply(message);
    all().stream()
        .filter(session -> session.person().equals(person))
        .forEach(session -> session.send(frame));
  }

  private Collection<Session> all() {
    return List.copyOf(sessions.keySet());
  }

  private void over(Session session) {
    sessions.remove(session);
    listings.remove(session.person(), () -> of(session.person()) == 0);
  }
}
