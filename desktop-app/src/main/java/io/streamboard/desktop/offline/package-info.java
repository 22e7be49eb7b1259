/**
 * Keeps operations that have no outcome yet through the end of the process.
 *
 * <p>Thread rule: called on the client's event thread only, like the port it implements.
 */
@NullMarked
package io.streamboard.desktop.offline;

import org.jspecify.annotations.NullMarked;
