/**
 * Whereabouts in a data grid in the memory of the nodes. The grid's library is no part of the
 * server: nothing here is loaded unless it is configured.
 */
@NullMarked
package io.streamboard.server.forward.grid;

import org.jspecify.annotations.NullMarked;
