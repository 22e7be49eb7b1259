/** Tests of the package of the same name. */
@NullMarked
package io.streamboard.server.forward.grid;

import org.jspecify.annotations.NullMarked;
