/** Tests of the package of the same name. */
@NullMarked
package io.streamboard.server.delivery;

import org.jspecify.annotations.NullMarked;
