package io.streamboard.server;

import io.streamboard.server.cli.CommandFailedException;
import io.streamboard.server.cli.ExitCodes;
import io.streamboard.server.config.HttpSettings;
import io.streamboard.server.config.LimitSettings;
import io.streamboard.server.config.ServerSettings;
import io.streamboard.server.ops.HealthRoutes;
import io.streamboard.server.tls.PemException;
import io.streamboard.server.tls.PemTls;
import io.streamboard.server.websocket.SocketServer;
import io.streamboard.server.websocket.SocketSettings;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The port of a node, by the settings. */
final class Listening {
  private Listening() {}

  /**
   * A port that is taken is met here, before anything is started and anything is made. Until it is
   * told what to serve it says that the server is starting.
   */
  static SocketServer start(ServerSettings settings) {
    SocketServer sockets =
        new SocketServer(
            secured(plain(settings.http(), settings.limits()), settings.http()),
            HealthRoutes.starting());
    try {
      sockets.start();
      return sockets;
    } catch (IOException e) {
      sockets.close();
      throw taken(settings.http(), e);
    }
  }

  private static SocketSettings plain(HttpSettings http, LimitSettings limits) {
    return SocketSettings.at(http.bind(), http.port())
        .withOrigins(Set.copyOf(http.origins()))
        .withProxies(Set.copyOf(http.proxies()))
        .withSessions(limits.connectionsPerUser(), limits.connectionsPerAddress());
  }

  private static SocketSettings secured(SocketSettings plain, HttpSettings http) {
    if (http.tls().isEmpty()) {
      return plain;
    }
    try {
      return plain.withTls(PemTls.load(http.tls().get().certificate(), http.tls().get().key()));
    } catch (PemException e) {
      throw new CommandFailedException(ExitCodes.USAGE, List.of(String.valueOf(e.getMessage())), e);
    }
  }

  private static CommandFailedException taken(HttpSettings http, IOException e) {
    return new CommandFailedException(
        ExitCodes.FAILED,
        List.of(
            "The server cannot listen on "
                + http.bind()
                + ", port "
                + http.port()
                + ": "
                + e.getMessage()
                + "; choose others with --bind and --port."),
        e);
  }
}
