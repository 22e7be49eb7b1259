package io.streamboard.server.websocket;

import io.streamboard.model.id.PersonId;
import io.streamboard.server.http.Places;
import io.streamboard.server.identity.Identity;
import io.streamboard.server.identity.Identity.SignedIn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides who gets a WebSocket, before anything is upgraded: only a signed-in person, only from
 * where it may come. Thread-safe.
 */
final class Handshake {

  static final String PATH = "/v1/socket";
  static final String PROTOCOL = "streamboard.v1";

  private static final int VERSION = 13;

  private final SocketSettings settings;
  private final Identity identity;
  private final Places<PersonId> persons;
  private final Places<String> addresses;

  Handshake(SocketSettings settings, Identity identity) {
    this.settings = settings;
    this.identity = identity;
    this.persons = new Places<>(settings.perPerson());
    this.addresses = new Places<>(settings.perAddress());
  }

  /** What becomes of a handshake. */
  sealed interface Verdict {

    /** A place is taken for the socket, until {@link Handshake#leave} gives it back. */
    record Welcome(SignedIn who, String token) implements Verdict {}

    /**
     * No upgrade takes place.
     *
     * @param code of the error, as in the bodies of HTTP answers
     */
    record Refused(int status, String code, String message) implements Verdict {}
  }

  /**
   * Judges by the request's headers, names in lower case.
   *
   * @param address the peer's
   */
  Verdict judge(Map<String, List<String>> headers, String address) {
    if (!originAllowed(headers.getOrDefault("origin", List.of()))) {
      return new Verdict.Refused(403, "not-allowed", "this origin is not on the list");
    }
    if (!offers(headers.getOrDefault("sec-websocket-protocol", List.of()))) {
      return new Verdict.Refused(
          400, "malformed", "the subprotocol " + PROTOCOL + " must be offered");
    }
    if (!headers
        .getOrDefault("sec-websocket-version", List.of())
        .equals(List.of(String.valueOf(VERSION)))) {
      return new Verdict.Refused(400, "malformed", "WebSocket version 13 is needed");
    }
    return signedIn(headers.getOrDefault("authorization", List.of()), address);
  }

  /** The socket that was let in is gone, or never came to be. */
  void leave(PersonId person, String address) {
    persons.leave(person);
    addresses.leave(address);
  }

  private Verdict signedIn(List<String> authorization, String address) {
    Optional<String> token =
        authorization.size() == 1 ? bearer(authorization.getFirst()) : Optional.empty();
    Optional<SignedIn> who = token.flatMap(identity::authenticate);
    if (who.isEmpty()) {
      return new Verdict.Refused(401, "unauthenticated", "a valid token is needed");
    }
    if (!persons.enter(who.get().person())) {
      return new Verdict.Refused(429, "busy", "too many connections of this person");
    }
    if (!addresses.enter(address)) {
      persons.leave(who.get().person());
      return new Verdict.Refused(429, "busy", "too many connections from this address");
    }
    return new Verdict.Welcome(who.get(), token.get());
  }

  private static Optional<String> bearer(String value) {
    return value.regionMatches(true, 0, "Bearer ", 0, 7)
        ? Optional.of(value.substring(7).strip())
        : Optional.empty();
  }

  private boolean originAllowed(List<String> origins) {
    return origins.isEmpty()
        || (origins.size() == 1 && settings.origins().contains(origins.getFirst()));
  }

  private static boolean offers(List<String> protocols) {
    return protocols.stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .anyMatch(name -> name.strip().equals(PROTOCOL));
  }
}
