export const accessNames = [
  'Northlight Broadband',
  'Copperline',
  'Fenwick Fibre',
  'Larkspur Cable',
  'Opal Net',
];
export const carrierNames = ['Tallow Mobile', 'Quill Cellular', 'Anvil Telecom', 'Meridian Wireless'];
export const vpnNames = ['Veil Harbor VPN', 'Tunnelwright', 'Greyfox Privacy'];
export const cloudNames = ['Stratus Cloud East', 'Stratus Cloud West', 'Basalt Compute', 'Kiln Runners CI'];
export const hostingNames = [
  'Ironbark Hosting',
  'Pelagic Servers',
  'Lowland VPS',
  'Cinder Colo',
  'Drydock Metal',
];
