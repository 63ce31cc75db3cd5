// One service behind a private address, with the name that resolves to it.
param location string
param token string
param tags object
param name string
param zone string
param targetId string
param groupId string
param networkId string
param subnetId string

resource dns 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: zone
  location: 'global'
  tags: tags
}

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: dns
  name: 'link-${token}'
  location: 'global'
  properties: { registrationEnabled: false, virtualNetwork: { id: networkId } }
}

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: 'pe-${name}-${token}'
  location: location
  tags: tags
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [{
      name: name
      properties: { privateLinkServiceId: targetId, groupIds: [groupId] }
    }]
  }
}

resource record 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = {
  parent: endpoint
  name: 'default'
  properties: { privateDnsZoneConfigs: [{ name: name, properties: { privateDnsZoneId: dns.id } }] }
}
