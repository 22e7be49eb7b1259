/**
 * Accounts and groups as an event fold: operations of the topic {@code accounts} in their order
 * give an image and an outcome each. Ids only: no name, mail or secret is part of it.
 *
 * <p>Thread rule: the fold is confined to one thread; every other type is immutable and may be used
 * by any thread.
 */
@NullMarked
package io.streamboard.server.identity.accounts;

import org.jspecify.annotations.NullMarked;
