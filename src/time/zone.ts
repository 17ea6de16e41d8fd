/** The zone every date of the library is read and written in, whatever the viewer's own zone. */
export const ZONE = 'Europe/Prague';
