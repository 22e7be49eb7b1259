package io.streamboard.client.connection;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An address of another node that a server has named, to which a person's token may go (MOV7). */
public final class NodeAddress {
  private NodeAddress() {}

  /**
   * Empty for what is no such address, and where the token would leave TLS.
   *
   * @param first where the person is signed in
   * @param told what a server said on a connection with that person's token
   */
  public static Optional<URI> trusted(URI first, String told) {
    try {
      URI node = new URI(told);
      boolean secure = "https".equals(node.getScheme());
      boolean plain = "http".equals(node.getScheme()) && "http".equals(first.getScheme());
      return (secure || plain) && node.getHost() != null && node.getRawUserInfo() == null
          ? Optional.of(node)
          : Optional.empty();
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }
}
