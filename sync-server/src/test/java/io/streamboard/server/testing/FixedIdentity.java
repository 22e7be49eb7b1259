package io.streamboard.server.testing;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.Answer;
import io.streamboard.server.identity.Identity;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Accounts as a test sets them; the token of `ana` is `token-ana`. Thread-safe. */
public final class FixedIdentity implements Identity {

  private static final String TOKEN = "token-";

  private final Map<PersonId, Set<GroupId>> persons = new LinkedHashMap<>();
  private final Set<String> revoked = new HashSet<>();
  private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
  private final List<Loss> losses = new CopyOnWriteArrayList<>();
  private long revision = 1;

  public FixedIdentity(String... persons) {
    for (String person : persons) {
      this.persons.put(new PersonId(person), Set.of());
    }
  }

  public void join(PersonId person, GroupId group) {
    Caller caller;
    synchronized (this) {
      Set<GroupId> groups = new HashSet<>(persons.getOrDefault(person, Set.of()));
      groups.add(group);
      caller = set(person, groups);
    }
    watchers.forEach(watcher -> watcher.personChanged(person, Optional.of(caller)));
  }

  public void leave(PersonId person, GroupId group) {
    Caller caller;
    synchronized (this) {
      Set<GroupId> groups = new HashSet<>(persons.getOrDefault(person, Set.of()));
      groups.remove(group);
      caller = set(person, groups);
    }
    watchers.forEach(watcher -> watcher.personChanged(person, Optional.of(caller)));
    lost(new Loss(caller.accountsRevision(), person, new Principal.Group(group)));
  }

  public void disable(PersonId person) {
    long now;
    synchronized (this) {
      persons.remove(person);
      revision++;
      now = revision;
    }
    watchers.forEach(watcher -> watcher.personChanged(person, Optional.empty()));
    lost(new Loss(now, person, new Principal.Person(person)));
  }

  private void lost(Loss loss) {
    losses.add(loss);
    watchers.forEach(watcher -> watcher.accessLost(loss));
  }

  @Override
  public List<Loss> losses() {
    return List.copyOf(losses);
  }

  @Override
  public void barriersPlaced(long accountsRevision) {
    losses.removeIf(loss -> loss.accountsRevision() == accountsRevision);
  }

  /** The token is not valid any more, and nobody is told. */
  public synchronized void expire(String token) {
    revoked.add(token);
  }

  public void revoke(String token) {
    PersonId person = new PersonId(token.substring(TOKEN.length()));
    synchronized (this) {
      revoked.add(token);
    }
    watchers.forEach(watcher -> watcher.tokenRevoked(person, token));
  }

  private Caller set(PersonId person, Set<GroupId> groups) {
    revision++;
    persons.put(person, Set.copyOf(groups));
    return new Caller(person, groups, revision);
  }

  @Override
  public synchronized Optional<SignedIn> authenticate(String token) {
    if (!token.startsWith(TOKEN) || revoked.contains(token)) {
      return Optional.empty();
    }
    return persons.keySet().stream()
        .filter(person -> token.equals(TOKEN + person))
        .map(person -> new SignedIn(person, token))
        .findFirst();
  }

  @Override
  public synchronized Optional<Caller> caller(PersonId person) {
    return Optional.ofNullable(persons.get(person))
        .map(groups -> new Caller(person, groups, revision));
  }

  @Override
  public String name(Principal principal) {
    return switch (principal) {
      case Principal.Person person -> "Name of " + person.id();
      case Principal.Group group -> "Group " + group.id();
      case Principal.Everyone everyone -> "Everyone";
    };
  }

  @Override
  public synchronized List<Answer.Named> find(String text, int most) {
    return persons.keySet().stream()
        .map(Principal.Person::new)
        .map(person -> new Answer.Named(person, name(person)))
        .filter(
            named -> named.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
        .limit(most)
        .toList();
  }

  @Override
  public AutoCloseable watch(Watcher watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }
}
