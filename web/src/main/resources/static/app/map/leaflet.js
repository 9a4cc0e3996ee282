/**
 * The only module that knows where Leaflet lives. Its ES module has named exports only, and an import map would have to
 * be inline, which the page's content security policy forbids; so the path is written out, once.
 */
export {
  Circle, CircleMarker, DivIcon, GeoJSON, LayerGroup, Map as LeafletMap, Marker, Rectangle, SVG as SvgRenderer, control, latLngBounds,
} from "/webjars/leaflet/1.9.4/dist/leaflet-src.esm.js";
