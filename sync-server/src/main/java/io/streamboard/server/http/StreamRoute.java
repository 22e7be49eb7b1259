package io.streamboard.server.http;

import java.io.IOException;

/**
 * Paths whose bodies are too long to be held: they flow in and out, piece by piece. Mounted by the
 * composition root beside {@link HttpRoute}, called on a virtual thread for each request to a path
 * that it takes, whatever the method; may block. What it throws is answered as with {@link
 * HttpRoute}.
 */
public interface StreamRoute {

  /** Asked with the path as it came, from a slash on. */
  boolean takes(String path);

  StreamAnswer handle(StreamCall call) throws IOException;
}
