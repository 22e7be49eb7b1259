/**
 * Accounts, groups, credentials and tokens: who is calling.
 *
 * <p>Thread rule: thread-safe.
 */
@NullMarked
package io.streamboard.server.identity;

import org.jspecify.annotations.NullMarked;
