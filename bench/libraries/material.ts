import '@material/web/radio/radio.js';
import '@material/web/textfield/outlined-text-field.js';
