// The desk's typeface. Imported by desk pages only: a phone in a drill uses its own system's and loads none of this.
import '@fontsource-variable/ibm-plex-sans/wght.css'
import '@fontsource/biz-udpgothic/400.css'
import '@fontsource/biz-udpgothic/700.css'
