import '@vaadin/grid/vaadin-grid.js';
