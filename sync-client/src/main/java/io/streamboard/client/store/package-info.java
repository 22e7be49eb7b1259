/**
 * The port behind which a client keeps unsent operations and the last confirmed state.
 *
 * <p>Thread rule: called on the client's event thread only.
 */
@NullMarked
package io.streamboard.client.store;

import org.jspecify.annotations.NullMarked;
