package io.streamboard.server.forward.http;

import io.streamboard.server.Core;
import io.streamboard.server.forward.ForwardFigures;
import io.streamboard.server.forward.ForwardingContract;
import io.streamboard.server.forward.NodeSecret;
import io.streamboard.server.placement.Node;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.RunningNode;
import io.streamboard.server.websocket.SocketSettings;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Two nodes that know one secret, of which one, {@code b}, has a real port. */
public final class CalledNode implements AutoCloseable {
  public static final String SECRET = "correct horse battery staple, as they say";

  public final ForwardingContract.Ear ear = new ForwardingContract.Ear();
  private final ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpForwarding called = forwarding("b", SECRET);
  public final HttpForwarding caller = forwarding("a", SECRET);
  private final RunningNode node;

  public CalledNode() throws IOException {
    called.start(ear);
    node =
        new RunningNode(
            new FixedIdentity("ana"),
            SocketSettings.at("127.0.0.1", 0),
            Core.Settings.DEFAULT,
            (core, log) -> List.of(called.route()));
  }

  /** Another node that may know another secret. */
  HttpForwarding forwarding(String id, String secret) {
    return new HttpForwarding(
        new Node(id, URI.create("http://127.0.0.1:1")),
        new NodeSecret(secret),
        () -> UUID.randomUUID().toString(),
        InstantSource.system(),
        blocking,
        new ForwardFigures());
  }

  public Node receiver() {
    return new Node("b", URI.create("http://127.0.0.1:" + node.port()));
  }

  @Override
  public void close() {
    caller.close();
    called.close();
    node.close();
    blocking.shutdownNow();
  }
}
