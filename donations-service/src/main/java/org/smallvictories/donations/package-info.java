/** donations-service: what we gave. Here lies the vocabulary that its features share. */
package org.smallvictories.donations;
