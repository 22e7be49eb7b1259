/**
 * Tokens: issued at sign-in, recognised in memory, ended by sign-out, time, or what happens to the
 * account.
 *
 * <p>Thread rule: thread-safe.
 */
@NullMarked
package io.streamboard.server.identity.token;

import org.jspecify.annotations.NullMarked;
