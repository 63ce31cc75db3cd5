// What a department may do in the drop container, before the condition narrows it to its own folder: write and look, no more. The built-in
// contributor role would also let it delete the container, which no condition can forbid.
resource role 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, 'credithub-drop')
  properties: {
    roleName: 'CreditHub drop ${uniqueString(resourceGroup().id)}'
    description: 'Lays files down in a folder of the drop container and sees what lies there.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [{
      actions: []
      notActions: []
      dataActions: [
        'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'
        'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write'
        'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action'
      ]
      notDataActions: []
    }]
  }
}

output id string = role.id
