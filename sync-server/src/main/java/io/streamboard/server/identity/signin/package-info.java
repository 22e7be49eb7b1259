/**
 * Signing in and out, the first start, and what slows down guessing; with their HTTP routes.
 *
 * <p>Thread rule: thread-safe; signing in blocks its (virtual) thread.
 */
@NullMarked
package io.streamboard.server.identity.signin;

import org.jspecify.annotations.NullMarked;
