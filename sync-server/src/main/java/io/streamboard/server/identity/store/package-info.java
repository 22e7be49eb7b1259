/**
 * What the node knows of accounts, profiles, credentials and tokens: the four topics followed into
 * memory, and the way to append to them.
 *
 * <p>Thread rule: one thread of its own folds and tells listeners; everything may be read from any
 * thread. What waits says so.
 */
@NullMarked
package io.streamboard.server.identity.store;

import org.jspecify.annotations.NullMarked;
