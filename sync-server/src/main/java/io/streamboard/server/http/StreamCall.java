package io.streamboard.server.http;

import java.io.InputStream;
import java.util.OptionalLong;

/**
 * A request whose body has yet to come.
 *
 * @param head without the body
 * @param length of the body as announced; absent when it comes in chunks
 * @param body read by the route as far as it wants to; nobody is told to send it before that. A
 *     peer that is slower than any real one, or goes away, is an {@link java.io.IOException}
 */
public record StreamCall(HttpCall head, OptionalLong length, InputStream body) {}
