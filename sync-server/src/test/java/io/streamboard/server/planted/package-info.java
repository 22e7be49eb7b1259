/**
 * Planted bugs: each is a small change of the shipped source, made and compiled by the test alone,
 * and the simulation, which knows nothing of it, must find it.
 *
 * <p>Thread rule: each hunt is confined to one thread; the sources are read by any.
 */
@NullMarked
package io.streamboard.server.planted;

import org.jspecify.annotations.NullMarked;
