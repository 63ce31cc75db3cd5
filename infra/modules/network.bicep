// A network of the hub's own: one subnet that the app goes out through, one in which private endpoints stand.
param location string
param token string
param tags object
param hosting string

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-${token}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/22'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.20.0.0/24'
          delegations: [{
            name: 'app'
            // Flex Consumption runs on container apps' network, Elastic Premium on server farms'.
            properties: { serviceName: hosting == 'flex' ? 'Microsoft.App/environments' : 'Microsoft.Web/serverFarms' }
          }]
        }
      }
      {
        name: 'endpoints'
        properties: { addressPrefix: '10.20.1.0/24', privateEndpointNetworkPolicies: 'Enabled' }
      }
    ]
  }
}

output networkId string = network.id
output appSubnetId string = network.properties.subnets[0].id
output endpointSubnetId string = network.properties.subnets[1].id
