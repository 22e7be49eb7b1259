package io.streamboard.server.websocket;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * Where and how the server listens.
 *
 * @param host the address to bind
 * @param port 0 for a free one
 * @param tls absent: plain text
 * @param origins which {@code Origin} headers are let in, exactly as written; a handshake without
 *     one always is
 * @param proxies addresses, as numbers, of those whose word is believed on whom they forward for
 * @param perPerson most sessions of one person
 * @param perAddress most sessions from one address
 * @param pingEvery how often a peer is asked whether it is there
 * @param silentAfter how long nothing may come from a peer
 */
public record SocketSettings(
    String host,
    int port,
    Optional<SSLContext> tls,
    Set<String> origins,
    Set<String> proxies,
    int perPerson,
    int perAddress,
    Duration pingEvery,
    Duration silentAfter) {

  public SocketSettings {
    origins = Set.copyOf(origins);
    proxies = Set.copyOf(proxies);
  }

  /** On this address and port, with the usual limits. */
  public static SocketSettings at(String host, int port) {
    return new SocketSettings(
        host,
        port,
        Optional.empty(),
        Set.of(),
        Set.of(),
        10,
        50,
        Duration.ofSeconds(25),
        Duration.ofSeconds(60));
  }

  public SocketSettings withTls(SSLContext context) {
    return new SocketSettings(
        host,
        port,
        Optional.of(context),
        origins,
        proxies,
        perPerson,
        perAddress,
        pingEvery,
        silentAfter);
  }

  public SocketSettings withOrigins(Set<String> allowed) {
    return new SocketSettings(
        host, port, tls, allowed, proxies, perPerson, perAddress, pingEvery, silentAfter);
  }

  public SocketSettings withSessions(int mostPerPerson, int mostPerAddress) {
    return new SocketSettings(
        host, port, tls, origins, proxies, mostPerPerson, mostPerAddress, pingEvery, silentAfter);
  }

  public SocketSettings withProxies(Set<String> named) {
    return new SocketSettings(
        host, port, tls, origins, named, perPerson, perAddress, pingEvery, silentAfter);
  }
}
