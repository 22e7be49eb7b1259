package io.streamboard.server.identity;

import io.streamboard.model.access.Principal;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.http.HttpCall;
import io.streamboard.server.identity.admin.AccountsAdmin;
import io.streamboard.server.identity.admin.AdminResult;
import io.streamboard.server.identity.password.Argon2Cost;
import io.streamboard.server.identity.password.Argon2id;
import io.streamboard.server.identity.password.Password;
import io.streamboard.server.identity.password.PasswordHasher;
import io.streamboard.server.identity.signin.Lockout;
import io.streamboard.server.identity.token.Tokens;
import io.streamboard.server.log.InMemoryKeyedTopic;
import io.streamboard.server.log.TopicName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Topics in memory, a clock that stands still, hashes that cost little and are counted; nodes start
 * and stop on it.
 */
public final class IdentityWorld {
  public static final Password ANAS_PASSWORD = new Password("correct horse battery");
  public static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

  public final ManualClock clock = new ManualClock();
  public final AtomicInteger hashes = new AtomicInteger();
  private final AtomicInteger ids = new AtomicInteger();
  private final AtomicInteger starts = new AtomicInteger();
  private final Map<TopicName, InMemoryKeyedTopic> topics = new EnumMap<>(TopicName.class);

  public IdentityWorld() {
    for (TopicName name : TopicName.values()) {
      topics.put(name, new InMemoryKeyedTopic());
    }
  }

  public InMemoryKeyedTopic topic(TopicName name) {
    return topics.getOrDefault(name, new InMemoryKeyedTopic());
  }

  public IdentityService start() {
    return start(CHEAP);
  }

  public IdentityService start(Argon2Cost cost) {
    return IdentityService.start(this::topic, parts(cost));
  }

  public IdentityParts parts(Argon2Cost cost) {
    Argon2id argon = new Argon2id();
    return new IdentityParts(
        clock,
        new SplittableRandom(starts.incrementAndGet()),
        () -> "id" + ids.incrementAndGet(),
        (c, salt, password, length) -> {
          hashes.incrementAndGet();
          return argon.hash(c, salt, password, length);
        },
        new PasswordHasher.Settings(cost, 2, 64, Duration.ofSeconds(10)),
        Tokens.Settings.STANDARD,
        Lockout.Settings.STANDARD,
        Duration.ofSeconds(30));
  }

  public static PersonId person(AdminResult result) {
    if (result instanceof AdminResult.Done(Principal.Person person, long revision)
        && revision > 0) {
      return person.id();
    }
    throw new AssertionError("no account: " + result);
  }

  public static GroupId group(AdminResult result) {
    if (result instanceof AdminResult.Done(Principal.Group group, long revision) && revision > 0) {
      return group.id();
    }
    throw new AssertionError("no group: " + result);
  }

  public static PersonId ana(AccountsAdmin admin) {
    return person(admin.createAccount("ana", "Ana", ANAS_PASSWORD, true));
  }

  /** What a client gets from the route with this path. */
  public static HttpAnswer post(
      IdentityService.Serving serving, String path, String body, String address) {
    return call(serving, path, body, address, Map.of());
  }

  public static HttpAnswer signOut(IdentityService.Serving serving, String token) {
    return call(
        serving,
        "/v1/sign-out",
        "",
        "127.0.0.1",
        Map.of("authorization", List.of("Bearer " + token)));
  }

  private static HttpAnswer call(
      IdentityService.Serving serving,
      String path,
      String body,
      String address,
      Map<String, List<String>> headers) {
    HttpCall call =
        new HttpCall("POST", path, headers, body.getBytes(StandardCharsets.UTF_8), address, false);
    return serving.routes().stream()
        .filter(route -> route.path().equals(path))
        .findFirst()
        .orElseThrow()
        .handle(call);
  }

  public static IdentityService.Serving serve(IdentityService service, Path folder) {
    try {
      return service.serve(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(HttpAnswer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
