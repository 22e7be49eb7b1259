package io.streamboard.server.websocket;

import io.streamboard.server.http.HttpRoute;
import io.streamboard.server.http.StreamRoute;
import io.streamboard.server.identity.Identity;
import io.streamboard.server.replica.Later;
import io.streamboard.server.session.Sessions;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * What the port leads to when the node is whole.
 *
 * @param blocking runs the routes, which may block
 * @param clock milliseconds that only grow
 */
public record Served(
    Identity identity,
    Sessions sessions,
    List<HttpRoute> routes,
    List<StreamRoute> streams,
    Executor blocking,
    Later later,
    InstantSource clock) {

  public Served {
    routes = List.copyOf(routes);
    streams = List.copyOf(streams);
  }

  /** Without paths whose bodies flow. */
  public Served(
      Identity identity,
      Sessions sessions,
      List<HttpRoute> routes,
      Executor blocking,
      Later later,
      InstantSource clock) {
    this(identity, sessions, routes, List.of(), blocking, later, clock);
  }
}
