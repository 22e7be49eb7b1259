/**
 * A signed-in person's connection: what it may say, what it submits and what waits to be written to
 * it. Knows no transport.
 *
 * <p>Thread rule: a {@link io.streamboard.server.session.Session} takes messages one at a time from
 * its transport; what concerns a board happens on the board's worker; the outbox and the registry
 * are thread-safe.
 */
@NullMarked
package io.streamboard.server.session;

import org.jspecify.annotations.NullMarked;
