/**
 * Which node works on which partition of the operations, and what a node is asked to do about it.
 */
@NullMarked
package io.streamboard.server.placement;

import org.jspecify.annotations.NullMarked;
